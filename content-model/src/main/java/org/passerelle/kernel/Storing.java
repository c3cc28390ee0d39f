package org.passerelle.kernel;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Stores things that must be there once, at once, so that what refers to them can follow. */
public final class Storing {
    private static final String UNIQUE_VIOLATION = "23505";

    private Storing() {}

    /**
     * Stores it now.
     *
     * @throws OptimisticLockException when another has its natural key, stored by somebody at the same moment
     */
    public static <T> T once(EntityManager em, T thing) {
        try {
            em.persist(thing);
            em.flush();
            return thing;
        } catch (PersistenceException e) {
            if (isDouble(e)) {
                throw new OptimisticLockException("stored by somebody else at the same moment", e);
            }
            throw e;
        }
    }

    private static boolean isDouble(Throwable thrown) {
        for (@Nullable Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
