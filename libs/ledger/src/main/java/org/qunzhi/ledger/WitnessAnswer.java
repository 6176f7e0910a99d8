package org.qunzhi.ledger;

/** What a witness answers to {@link AddCheckpoint}; C2SP tlog-witness v1.0.0. */
public sealed interface WitnessAnswer {

    /** The HTTP status of this answer. */
    int status();

    /**
     * All is well. The witness stores this checkpoint as its latest, only then cosigns, and answers
     * with the signature lines.
     */
    record Cosign(Checkpoint checkpoint) implements WitnessAnswer {
        @Override
        public int status() {
            return 200;
        }
    }

    /** No keys are known for this origin. */
    record UnknownLog(String origin) implements WitnessAnswer {
        @Override
        public int status() {
            return 404;
        }
    }

    /** No known key of the log signed, or a signature of one is wrong. */
    record NotSigned(String reason) implements WitnessAnswer {
        @Override
        public int status() {
            return 403;
        }
    }

    /** The request makes no sense: what was signed is no checkpoint, or the old size is larger. */
    record BadRequest(String reason) implements WitnessAnswer {
        @Override
        public int status() {
            return 400;
        }
    }

    /**
     * The old size is not that of the latest checkpoint. The answer's body is {@link #body}, of the
     * type {@link #CONTENT_TYPE}; the log asks again with a proof from that size.
     *
     * @param size the witness's latest, 0 for none
     */
    record Conflict(long size) implements WitnessAnswer {

        public static final String CONTENT_TYPE = "text/x.tlog.size";

        @Override
        public int status() {
            return 409;
        }

        public String body() {
            return size + "\n";
        }
    }

    /**
     * The checkpoint does not continue the latest one: a wrong proof, or two signed checkpoints of
     * one size with different roots, which prove that the log lied to somebody. To be kept.
     */
    record Unprocessable(String reason) implements WitnessAnswer {
        @Override
        public int status() {
            return 422;
        }
    }
}
