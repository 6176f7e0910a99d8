package org.qunzhi.auditor.bundle;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.qunzhi.auditor.log.Continuity;
import org.qunzhi.auditor.log.Judgement;
import org.qunzhi.auditor.log.Trust;
import org.qunzhi.ledger.VerifierKey;

/**
 * What was found out about the log itself.
 *
 * @param continuity with what was seen before, for each key that signed now and then
 * @param announced keys that the log says follow
 * @param otherKeys under which a log of this name was seen, and none of which signed this one
 * @param remembered whether the checkpoint is now
 * @param evidence where a checkpoint is kept that contradicts what was seen
 */
public record LogState(
        Judgement judgement,
        List<Continuity> continuity,
        Trust.From from,
        List<VerifierKey> announced,
        List<VerifierKey> otherKeys,
        boolean remembered,
        Optional<Path> evidence) {}
