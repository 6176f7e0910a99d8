package org.qunzhi.contracts;

/** 课题类型: decides the steps of the work and the sheet it is scored on (T/CAQ 10201). */
public enum TopicType {
    /** 问题解决型·自定目标. */
    PROBLEM_SOLVING_SELF_SET,
    /** 问题解决型·指令性目标. */
    PROBLEM_SOLVING_DIRECTIVE,
    /** 创新型. */
    INNOVATION;

    public boolean problemSolving() {
        return this != INNOVATION;
    }
}
