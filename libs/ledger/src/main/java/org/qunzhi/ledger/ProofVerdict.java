package org.qunzhi.ledger;

/** What a {@link TlogProof} proves to somebody with a {@link TrustPolicy}. */
public sealed interface ProofVerdict {

    /** The entry stands in this log at this index. */
    record Proven(PolicyVerdict.Trusted by, long index) implements ProofVerdict {}

    /** Nothing is proven; the reason names what is wrong. */
    record NotProven(String reason) implements ProofVerdict {}
}
