/**
 * The demonstration season: reported circles and topics of real units, with made-up persons, scores
 * and dates, played through the gateway's HTTP API as the right person each time (HN 6–7, LN art.
 * 3–13). It is also the story test.
 */
@NullMarked
package org.qunzhi.standalone.season;

import org.jspecify.annotations.NullMarked;
