package org.passerelle.demand;

/** Why a demand ended, as its employer said or as it came about. */
public enum EndedAs {
    /** Somebody found through the platform was taken on. */
    FILLED_HERE,
    /** Somebody found elsewhere was taken on. */
    FILLED_ELSEWHERE,
    /** Nobody is looked for any longer. */
    GIVEN_UP,
    /** A newer reading of the same posting took its place. */
    SUPERSEDED,
    /** It is no longer in the feed that brought it. */
    GONE,
    /** The import that brought it was undone. */
    UNDONE
}
