package org.passerelle.credential.issuance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.credential.proof.Keys;
import org.passerelle.credential.proof.Signer;
import org.passerelle.credential.proof.SigningKey;
import org.passerelle.credential.proof.StrictJson;
import org.passerelle.credential.status.StatusRegister;
import org.passerelle.kernel.Permission;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** Transactions that really run at the same time and really commit, cleared away afterwards. */
class ManyAtOnceTest {
    private static final int MANY = 20;

    @AfterEach
    void clear() {
        for (Database database : Database.values()) {
            EntityManager em = database.factory().createEntityManager();
            em.getTransaction().begin();
            for (String statement : List.of(
                    "delete from credential.credential",
                    "delete from credential.status_entry",
                    "delete from credential.achievement",
                    "delete from credential.signing_key",
                    "update credential.status_list set taken = 0")) {
                em.createNativeQuery(statement).executeUpdate();
            }
            em.getTransaction().commit();
            em.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameAchievementIsIssuedOnceToTwentyWhoAskAtOnce(Database database) throws Exception {
        List<UUID> given =
                atOnce(database, i -> world -> world.get(Issuing.class).issue(Region.award()));
        assertEquals(MANY, given.size());
        assertEquals(1, new HashSet<>(given).size(), "all are told of the same credential");
        try (World world = Region.world(database)) {
            assertEquals(1, world.get(Credentials.class).mine().size());
            assertEquals(1L, count(world, "select count(e) from StatusEntry e"), "and one place is taken");
        }
    }

    @ParameterizedTest
    @EnumSource
    void noPlaceIsGivenToTwo(Database database) throws Exception {
        List<List<Integer>> taken = atOnce(database, i -> world -> {
            StatusRegister register = world.get(StatusRegister.class);
            List<Integer> mine = new ArrayList<>();
            for (int n = 0; n < 25; n++) {
                mine.add(register.take(Region.IDENTITY).position());
            }
            return mine;
        });
        Set<Integer> distinct = new HashSet<>();
        taken.forEach(distinct::addAll);
        assertEquals(MANY * 25, distinct.size());
        try (World world = Region.world(database)) {
            assertEquals((long) MANY * 25, count(world, "select l.taken from StatusList l"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void manyWhoEarnAtOnceHaveAPlaceEach(Database database) throws Exception {
        atOnce(database, i -> world -> {
            for (int n = 0; n < 5; n++) {
                UUID holder = UUID.randomUUID();
                world.caller().is(holder, Permission.LEARN);
                world.get(Issuing.class).issue(Region.awardTo(holder, "Éloïse " + i + "." + n));
            }
            return true;
        });
        try (World world = Region.world(database)) {
            assertEquals((long) MANY * 5, count(world, "select count(distinct e.position) from StatusEntry e"));
            assertEquals((long) MANY * 5, count(world, "select l.taken from StatusList l"));
        }
    }

    private static long count(World world, String query) {
        return ((Number) world.em().createQuery(query).getSingleResult()).longValue();
    }

    private static <T> List<T> atOnce(Database database, Function<Integer, Function<World, T>> act) throws Exception {
        try (World world = Region.world(database)) {
            world.get(Keys.class).ensureActive();
            world.em().getTransaction().commit();
        }
        CountDownLatch ready = new CountDownLatch(MANY);
        ExecutorService threads = Executors.newFixedThreadPool(MANY);
        try {
            List<Callable<T>> acts = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                Function<World, T> mine = act.apply(i);
                acts.add(() -> {
                    try (World world = Region.world(database)) {
                        world.caller().is(Region.ELOISE, Permission.LEARN);
                        openTheKeyBefore(world);
                        ready.countDown();
                        ready.await();
                        T result = mine.apply(world);
                        world.em().getTransaction().commit();
                        return result;
                    }
                });
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(acts)) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    /** As in a server that runs: opening a key takes a good part of a second, once. */
    private static void openTheKeyBefore(World world) {
        world.get(Signer.class)
                .sign(
                        StrictJson.read("{\"@context\": \"https://www.w3.org/ns/credentials/v2\"}"),
                        Region.IDENTITY,
                        Region.EARNED,
                        SigningKey.Purpose.CREDENTIALS);
    }
}
