/**
 * The year's plan of an organisation (年度推进计划, HN 6.4): its direction and its projects with budgets
 * and dates, drafted by a promoter or decision-maker, approved or returned by a decision-maker who
 * has not worked on it; to other organisations it does not exist. Publishes {@code
 * AnnualPlanEvent}.
 *
 * <p>An approved plan is final, and there is one for an organisation and year. That is a fact from
 * the read model, asked at the draft and at the approval: of two approvals in the same moment both
 * may stand, each with the name of who decided it.
 */
@NullMarked
package org.qunzhi.plan.annualplan;

import org.jspecify.annotations.NullMarked;
