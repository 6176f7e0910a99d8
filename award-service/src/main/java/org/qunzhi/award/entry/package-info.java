/**
 * An enterprise enters an accepted result in a contest (申报, LN art. 7, 8, 10). The promotion path
 * decides who must recommend it on its way up (LN art. 5, 9, 11); the organiser's own member is
 * admitted at once. Publishes the admitted entries, which review-service lists.
 */
@NullMarked
package org.qunzhi.award.entry;

import org.jspecify.annotations.NullMarked;
