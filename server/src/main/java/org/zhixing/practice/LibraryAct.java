package org.zhixing.practice;

import org.zhixing.act.Step;

/** Something done to a case of this module. */
public interface LibraryAct extends Step {}
