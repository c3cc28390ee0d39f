package org.passerelle.testing;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.passerelle.kernel.Caller;

/**
 * Beans wired as CDI would, over one entity manager in an open transaction, with a clock and a caller that the test
 * sets, and with the events kept for looking at. Interceptors do not run here: rights and transactions are tested in
 * the container.
 */
public final class World implements AutoCloseable {
    private final Map<Class<?>, Object> beans = new LinkedHashMap<>();
    private final List<Object> events = new ArrayList<>();
    private final EntityManager em;
    private final SetClock clock = new SetClock();
    private final TestCaller caller = new TestCaller();

    World(EntityManager em) {
        this.em = em;
        em.getTransaction().begin();
        beans.put(Clock.class, clock);
        beans.put(Caller.class, caller);
    }

    /** The bean of this class, made and wired at the first call. */
    public <T> T get(Class<T> type) {
        return type.cast(bean(type));
    }

    /** Puts a stand-in for a type. */
    public <T> World with(Class<T> type, T standIn) {
        beans.put(type, standIn);
        return this;
    }

    /** The entity manager. */
    public EntityManager em() {
        return em;
    }

    /** Who asks. */
    public TestCaller caller() {
        return caller;
    }

    /** What happened, in order. */
    public List<Object> events() {
        return events;
    }

    /** Writes what is pending and forgets what is loaded, so that the next read comes from the database. */
    public void flush() {
        em.flush();
        em.clear();
    }

    /** Ends the transaction for good and begins another one, for who measures; tests let closing undo all. */
    public void commit() {
        em.getTransaction().commit();
        em.clear();
        em.getTransaction().begin();
    }

    /** Sets the time. */
    public void at(Instant instant) {
        clock.now = instant;
    }

    /** Lets time pass. */
    public void pass(Duration duration) {
        clock.now = clock.now.plus(duration);
    }

    @Override
    public void close() {
        if (em.getTransaction().isActive()) {
            em.getTransaction().rollback();
        }
        em.close();
    }

    private Object bean(Class<?> type) {
        Object known = beans.get(type);
        if (known != null) {
            return known;
        }
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object made = constructor.newInstance();
            beans.put(type, made);
            for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
                for (Field field : c.getDeclaredFields()) {
                    fill(made, field);
                }
            }
            for (var method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(jakarta.annotation.PostConstruct.class)) {
                    method.setAccessible(true);
                    method.invoke(made);
                }
            }
            return made;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + type, e);
        }
    }

    private void fill(Object made, Field field) throws IllegalAccessException {
        field.setAccessible(true);
        if (field.isAnnotationPresent(PersistenceContext.class)) {
            field.set(made, em);
        } else if (field.isAnnotationPresent(Inject.class)) {
            if (field.getType() == Event.class) {
                field.set(made, recorder());
            } else if (field.getType() == Instance.class) {
                throw new IllegalStateException("give a stand-in for " + ((ParameterizedType) field.getGenericType()));
            } else {
                field.set(made, bean(field.getType()));
            }
        }
    }

    private Event<?> recorder() {
        return (Event<?>) Proxy.newProxyInstance(
                World.class.getClassLoader(), new Class<?>[] {Event.class}, (p, m, args) -> {
                    if (m.getName().startsWith("fire")) {
                        events.add(args[0]);
                    }
                    return m.getReturnType() == Event.class ? p : null;
                });
    }

    private static final class SetClock extends Clock {
        private Instant now = Instant.parse("2026-11-23T09:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Paris");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
