/** Events of registration-service: circles, topics, activity records, results (组建与注册、过程实施、验收). */
@NullMarked
package org.qunzhi.contracts.registration;

import org.jspecify.annotations.NullMarked;
