package org.zhixing.inspection;

import org.zhixing.act.Step;

/** Something done to a case of this module. */
public interface InspectionAct extends Step {}
