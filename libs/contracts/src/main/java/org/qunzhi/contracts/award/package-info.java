/** Events of award-service: contests, entries, proposal, publicity, conferral (激励、推荐、公示). */
@NullMarked
package org.qunzhi.contracts.award;

import org.jspecify.annotations.NullMarked;
