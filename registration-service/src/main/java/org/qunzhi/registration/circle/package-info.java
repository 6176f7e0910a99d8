/**
 * Circles (质量管理小组): employees form one of their own will, its leader applies for its registration
 * year by year, the promoter who reaches its unit approves or returns it – a returned circle is
 * amended by its leader – and the number of the organisation's register registers it (HN 7.3). Who
 * leads and who belongs comes from the circle's own events, so such decisions name the circle as
 * their authority. Organisation, unit and employment are facts that the API takes from this
 * service's copy of plan's events. Publishes {@code CircleEvent}.
 */
@NullMarked
package org.qunzhi.registration.circle;

import org.jspecify.annotations.NullMarked;
