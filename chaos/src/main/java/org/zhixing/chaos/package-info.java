/**
 * Two nodes of the product on one PostgreSQL, at work, while faults from a seeded plan befall them: processes killed or
 * frozen, connections cut around the COMMIT, clocks an hour wrong, a full disk. Afterwards the database is compared with a
 * model kept outside: what was answered as done is there once, what was not at most once, every rung is claimed once. It
 * is never part of the product.
 */
@NullMarked
package org.zhixing.chaos;

import org.jspecify.annotations.NullMarked;
