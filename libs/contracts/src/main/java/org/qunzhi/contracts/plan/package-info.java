/** Events of plan-service: organisations, people, appointments, annual plans (推进组织、推进策划). */
@NullMarked
package org.qunzhi.contracts.plan;

import org.jspecify.annotations.NullMarked;
