package org.passerelle.scale;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Employment zones that nobody has seen: a grid, shaken, of main towns some 35 km apart, in regions of 25, each zone
 * with five communes; the minutes by road are those of the straight line at 50 km/h, and a tenth more or less. What is
 * posted in a zone is spread as a logarithm of a normal number, so that a metropolis stands beside many small ones.
 */
final class Plane {
    static final int COMMUNES = 5;
    private static final int WIDE = 20;
    private static final int REGION = 5;
    private static final double STEP = 0.32;
    private static final double KM_A_DEGREE = 111;
    private static final int FARTHEST = 120;

    final List<Zone> zones = new ArrayList<>();
    private final Random random = new Random(20261127);

    /** A zone. @param weight in proportion to what is posted there */
    record Zone(String code, String region, double latitude, double longitude, double weight) {}

    Plane(int count) {
        for (int i = 0; i < count; i++) {
            int x = i % WIDE;
            int y = i / WIDE;
            zones.add(new Zone(
                    "Z%04d".formatted(i + 1),
                    "G%02d".formatted(y / REGION * (WIDE / REGION) + x / REGION + 1),
                    43.5 + (y + random.nextDouble() * 0.6) * STEP,
                    -1.5 + (x + random.nextDouble() * 0.6) * STEP * 1.4,
                    Math.exp(random.nextGaussian() * 1.2)));
        }
    }

    /** The commune's INSEE code. */
    static String commune(int zone, int number) {
        return "9%04d".formatted(zone * COMMUNES + number);
    }

    private static int minutes(Zone from, Zone to, Random random) {
        double north = (from.latitude - to.latitude) * KM_A_DEGREE;
        double east = (from.longitude - to.longitude) * KM_A_DEGREE * Math.cos(Math.toRadians(from.latitude));
        return (int) Math.round(Math.hypot(north, east) * 1.2 * (0.9 + random.nextDouble() * 0.2));
    }

    /** Writes the files that a territory is read from. */
    void write(Path folder) throws IOException {
        List<String> regions = zones.stream().map(Zone::region).distinct().toList();
        try (PrintWriter out = file(folder, "regions.csv", "code,name")) {
            regions.forEach(region -> out.println(region + ",Région " + region));
        }
        try (PrintWriter out = file(folder, "departments.csv", "code,name,region_code")) {
            regions.forEach(region -> out.println(department(region) + ",Département " + region + "," + region));
        }
        try (PrintWriter out = file(folder, "employment_zones.csv", "code,name,region_code,latitude,longitude")) {
            zones.forEach(zone -> out.println(zone.code + ",Bassin " + zone.code + "," + zone.region + "," + at(zone)));
        }
        try (PrintWriter out = file(
                folder, "communes.csv", "insee_code,name,postal_code,department_code,zone_code,latitude,longitude")) {
            for (int z = 0; z < zones.size(); z++) {
                Zone zone = zones.get(z);
                for (int c = 0; c < COMMUNES; c++) {
                    out.printf(
                            "%s,Bourg %s %d,%05d,%s,%s,%s%n",
                            commune(z, c), zone.code, c, 90_000 + z, department(zone.region), zone.code, at(zone));
                }
            }
        }
        try (PrintWriter out = file(folder, "travel_minutes.csv", "from_zone,to_zone,minutes")) {
            for (Zone from : zones) {
                for (Zone to : zones) {
                    int minutes = minutes(from, to, random);
                    if (from != to && minutes <= FARTHEST) {
                        out.println(from.code + "," + to.code + "," + minutes);
                    }
                }
            }
        }
    }

    private static String department(String region) {
        return region.replace('G', 'A');
    }

    private static String at(Zone zone) {
        return String.format(Locale.ROOT, "%.4f,%.4f", zone.latitude, zone.longitude);
    }

    static PrintWriter file(Path folder, String name, String header) throws IOException {
        PrintWriter out = new PrintWriter(Files.newBufferedWriter(folder.resolve(name)));
        out.println(header);
        return out;
    }
}
