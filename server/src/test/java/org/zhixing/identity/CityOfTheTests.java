package org.zhixing.identity;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.organization.OrganizationBatch;
import org.zhixing.organization.SmallCity;

/** The small city, founded once for all tests that share the running application, and kept. */
final class CityOfTheTests {

    private static @Nullable SmallCity city;

    private CityOfTheTests() {}

    static synchronized SmallCity found(OrganizationBatch batch, TransactionTemplate transaction) {
        var known = city;
        if (known == null) {
            known = Objects.requireNonNull(transaction.execute(status -> SmallCity.foundedWith(batch)));
            city = known;
        }
        return known;
    }
}
