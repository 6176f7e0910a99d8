package org.qunzhi.rules.registration;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether the table's figures were read in a source; what was not is never called official. */
public enum Verified {
    @JsonProperty("yes")
    YES,
    @JsonProperty("no")
    NO
}
