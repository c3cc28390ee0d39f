package org.passerelle.assessment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A part of an image, in per cent of its width and height from its upper left corner.
 *
 * @param kind what it looks like
 * @param numbers of a rectangle left, top, width and height; of an ellipse the centre and the two radii; of a polygon
 *     its corners, across and down in turn
 */
public record Shape(Kind kind, List<Double> numbers) {
    private static final Pattern SAID = Pattern.compile("([a-z]+)((?:[ ,]+\\d{1,3}(?:\\.\\d{1,3})?){4,40})");
    private static final int ALL = 100;
    private static final int FOUR = 4;
    private static final int FEWEST_IN_POLYGON = 6;

    /** What a shape looks like. */
    public enum Kind {
        /** A rectangle. */
        RECTANGLE,
        /** An ellipse. */
        ELLIPSE,
        /** A polygon. */
        POLYGON
    }

    /** Copies the numbers. */
    public Shape {
        numbers = List.copyOf(numbers);
    }

    /** Reads what {@link #say} says, such as "rectangle 10 20 30 40"; empty when it is no shape. */
    public static Optional<Shape> read(String said) {
        var matcher = SAID.matcher(said.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<Double> numbers = Arrays.stream(matcher.group(2).strip().split("[ ,]+"))
                .filter(number -> !number.isEmpty())
                .map(Double::valueOf)
                .toList();
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(matcher.group(1)))
                .map(kind -> new Shape(kind, numbers))
                .filter(Shape::isWhole)
                .findFirst();
    }

    private boolean isWhole() {
        boolean within = numbers.stream().allMatch(number -> number >= 0 && number <= ALL);
        boolean enough = kind == Kind.POLYGON
                ? numbers.size() >= FEWEST_IN_POLYGON && numbers.size() % 2 == 0
                : numbers.size() == FOUR && numbers.get(2) > 0 && numbers.get(3) > 0;
        return within && enough;
    }

    /** In words and numbers, as {@link #read} takes it. */
    public String say() {
        return kind.name().toLowerCase(Locale.ROOT)
                + ' '
                + numbers.stream().map(Shape::plain).collect(Collectors.joining(" "));
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    /** Whether this point, in per cent across and down, lies within it; its edge does. */
    public boolean contains(double across, double down) {
        return switch (kind) {
            case RECTANGLE ->
                across >= numbers.get(0)
                        && across <= numbers.get(0) + numbers.get(2)
                        && down >= numbers.get(1)
                        && down <= numbers.get(1) + numbers.get(3);
            case ELLIPSE -> {
                double x = (across - numbers.get(0)) / numbers.get(2);
                double y = (down - numbers.get(1)) / numbers.get(3);
                yield x * x + y * y <= 1 + 1e-9;
            }
            case POLYGON -> isInside(across, down);
        };
    }

    /** By the even-odd rule: a ray from the point crosses the outline an odd number of times. */
    private boolean isInside(double across, double down) {
        boolean inside = false;
        int n = numbers.size();
        for (int i = 0, j = n - 2; i < n; j = i, i += 2) {
            double fromDown = numbers.get(i + 1);
            double toDown = numbers.get(j + 1);
            if ((fromDown > down) != (toDown > down)) {
                double at =
                        numbers.get(i) + (down - fromDown) / (toDown - fromDown) * (numbers.get(j) - numbers.get(i));
                inside ^= across < at;
            }
        }
        return inside;
    }
}
