package org.passerelle.design.playbook;

/**
 * How a vote stands. It is valid when as many voted for or against as the quorum asks; who stands aside is not counted.
 * More for than against adopts. More than half of the network on one side decides before the last day.
 *
 * @param conflicts how many stand aside
 * @param quorum how many must vote for or against
 * @param network how many may vote
 */
public record Tally(long inFavour, long against, long conflicts, int quorum, int network) {
    /** The share of the network that must vote, one in this many. */
    public static final int QUORUM_SHARE = 10;

    /** How many must vote at least, however small the network. */
    public static final int LEAST_QUORUM = 3;

    /** The quorum of a network of this size. */
    static int quorum(int network) {
        return Math.max(LEAST_QUORUM, (network + QUORUM_SHARE - 1) / QUORUM_SHARE);
    }

    /** How many voted for or against. */
    public long cast() {
        return inFavour + against;
    }

    /** Whether enough voted. */
    public boolean isQuorate() {
        return cast() >= quorum;
    }

    /** Whether the rest of the network could not turn it any more. */
    boolean isSettled() {
        return isQuorate() && (2 * inFavour > network || 2 * against > network);
    }

    /** What comes of it. */
    ProposalState outcome() {
        if (!isQuorate()) {
            return ProposalState.LAPSED;
        }
        return inFavour > against ? ProposalState.ADOPTED : ProposalState.REJECTED;
    }
}
