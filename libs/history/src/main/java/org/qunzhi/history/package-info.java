/**
 * The history of one thing – who decided what about it, when, for whom, by which authority and why,
 * and how it stood then – from the events that concern it. Pure functions over what a reader was
 * shown: audit-service answers with them and the auditor replays with them, so both say the same.
 * What a reader was not shown stays unknown; nothing is concluded from what is missing.
 *
 * <p>In order: {@link Seen} events, a {@link Concern} that follows one {@link Thing} through them,
 * {@link AsOf}, and {@link History} with its {@link Decision}s and its {@link State}.
 */
@NullMarked
package org.qunzhi.history;

import org.jspecify.annotations.NullMarked;
