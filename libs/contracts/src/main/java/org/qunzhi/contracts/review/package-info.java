/** Events of review-service: rounds, experts, sealed sheets, ranking (评审). */
@NullMarked
package org.qunzhi.contracts.review;

import org.jspecify.annotations.NullMarked;
