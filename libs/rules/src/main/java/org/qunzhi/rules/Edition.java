package org.qunzhi.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;

/**
 * One edition of one regulation's table. A record that implements it checks the table in its
 * compact constructor and throws {@link IllegalArgumentException} saying what is wrong.
 */
public interface Edition {
    /** The name of the file, and what events carry. */
    String edition();

    LocalDate inForceFrom();

    /** Document and article. */
    String source();

    Verified verified();

    /** Were the figures read in the printed document itself? */
    enum Verified {
        @JsonProperty("yes")
        YES,
        @JsonProperty("no")
        NO
    }
}
