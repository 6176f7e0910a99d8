/**
 * The registers of circles and topics (注册登记号, 课题编号): one for each organisation, year and kind. An
 * approval is followed by a number, a number by the registration; each subject gets one number, and
 * the ordinals have no gap because each is the register's last plus one. How a number is written is
 * a table; an organisation's own choice comes later. Publishes {@code NumberingEvent}.
 */
@NullMarked
package org.qunzhi.registration.numbering;

import org.jspecify.annotations.NullMarked;
