package org.passerelle.design.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** What a workshop leaves behind: who sat there, and a digest of all that was done on its boards. */
@ApplicationScoped
public class WorkshopRecord {
    @Inject
    Workshops workshops;

    @Inject
    BoardLog log;

    /**
     * The SHA-256 of the logs of a workshop's boards, in hexadecimal: each line's board, number, act, seat and what was
     * done, with tabs between and a line end behind, the boards in the order in which they were put up.
     */
    public String digest(UUID workshop) {
        MessageDigest sha = sha256();
        for (Board board : workshops.boards(workshop)) {
            for (String line : log.lines(board.id())) {
                sha.update((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    /** Whether anything was done on its boards. */
    public boolean isUsed(UUID workshop) {
        return workshops.boards(workshop).stream().anyMatch(board -> board.lastSeq() > 0);
    }

    /** Who sat there and was not sent out. */
    public List<WorkshopSeat> seats(UUID workshop) {
        return workshops.seats(workshop).stream()
                .filter(seat -> !seat.isRemoved())
                .toList();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
