package org.passerelle.testing;

import jakarta.persistence.EntityManager;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.logging.AbstractSessionLog;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;
import org.eclipse.persistence.sessions.UnitOfWork;

/** Counts what is sent to the database. */
public final class Statements {
    private Statements() {}

    /** How many statements this sends. */
    public static int sentBy(EntityManager em, Runnable act) {
        AtomicInteger sent = new AtomicInteger();
        SessionLog counting = new AbstractSessionLog() {
            @Override
            public void log(SessionLogEntry entry) {
                if (SessionLog.SQL.equals(entry.getNameSpace())) {
                    sent.incrementAndGet();
                }
            }

            @Override
            public boolean shouldLog(int level, String category) {
                return SessionLog.SQL.equals(category);
            }
        };
        AbstractSession session = (AbstractSession) em.unwrap(UnitOfWork.class);
        SessionLog before = session.getSessionLog();
        set(session, counting);
        try {
            act.run();
        } finally {
            set(session, before);
        }
        return sent.get();
    }

    private static void set(AbstractSession innermost, SessionLog log) {
        for (AbstractSession session = innermost; session != null; session = session.getParent()) {
            session.setSessionLog(log);
        }
    }
}
