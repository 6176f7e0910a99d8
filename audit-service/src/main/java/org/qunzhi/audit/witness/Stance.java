package org.qunzhi.audit.witness;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How it stands with a witness. */
public enum Stance {
    /** Nothing was asked yet. */
    @JsonProperty("not-asked")
    NOT_ASKED,
    @JsonProperty("cosigned")
    COSIGNED,
    @JsonProperty("unreachable")
    UNREACHABLE,
    /** It does not know this log or its key, or finds the request malformed. */
    @JsonProperty("refused")
    REFUSED,
    /** What it answered is not its cosignature of what it was asked. */
    @JsonProperty("wrong-signature")
    WRONG_SIGNATURE,
    /** It has cosigned more than this log has: the log has lost entries, or there are two. */
    @JsonProperty("ahead")
    AHEAD,
    /** It has cosigned something that this log's checkpoint does not continue. */
    @JsonProperty("contradicted")
    CONTRADICTED;

    /** Somebody must look: waiting does not mend it. */
    public boolean isAlarming() {
        return this == WRONG_SIGNATURE || this == AHEAD || this == CONTRADICTED;
    }
}
