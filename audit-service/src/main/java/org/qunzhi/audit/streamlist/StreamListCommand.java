package org.qunzhi.audit.streamlist;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

public sealed interface StreamListCommand {

    /** By the service itself, of the list whose lines it has stored. */
    record ListStreams(@TargetAggregateIdentifier String streamLists, StreamList list)
            implements StreamListCommand {}
}
