/**
 * 评审: score sheets, the trimmed mean and the ranking, as the platform runs them and as anybody can
 * run them again from published events. Points are whole hundredths (15 points are 1500); means are
 * rounded half up to a hundredth. Sheets from T/CAQ 10201 annex B, the trimmed mean from practice.
 */
@NullMarked
package org.qunzhi.rules.review;

import org.jspecify.annotations.NullMarked;
