package org.zhixing.secrecy.web;

import java.util.List;
import org.zhixing.secrecy.Destruction;
import org.zhixing.secrecy.gate.Refusals;

/** Orders of destruction, and what was refused at the doors. */
public record SecrecyPage(List<Destruction> orders, List<Refusals.Line> refusals, boolean mayPropose) {}
