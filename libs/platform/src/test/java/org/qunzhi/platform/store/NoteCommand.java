package org.qunzhi.platform.store;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

sealed interface NoteCommand {

    record OpenNote(@TargetAggregateIdentifier String note, String text) implements NoteCommand {}

    record AmendNote(@TargetAggregateIdentifier String note, String text) implements NoteCommand {}
}
