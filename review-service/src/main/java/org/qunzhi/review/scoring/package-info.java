/**
 * 评分 (LN art. 6): the scoring of one entry in one round. An expert's sheet is sealed until the
 * round's reveal (开封), then every sheet is an event and with them the trimmed mean, naming each
 * sheet that was used, dropped or excluded. A draft is sealed like the sheet and is no event. A
 * sheet that cannot be opened halts the entry until secretary and chair, two people, leave it out.
 * Published names carry the expert's seat, never the person.
 *
 * <p>回避: whoever was employed where the entry comes from on any day of the season is recused by the
 * platform, before scoring and whenever it learns of it until the reveal; experts may declare a
 * relation, the secretary may decide one unless employed there too. A sealed sheet of a recused
 * expert stays in the record and is excluded.
 */
@NullMarked
package org.qunzhi.review.scoring;

import org.jspecify.annotations.NullMarked;
