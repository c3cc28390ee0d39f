package org.passerelle.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.passerelle.kernel.Language;

/** The sides from which the catalogue can be narrowed; a course may stand under several values of one. */
public enum Facet {
    /** {@link DeliveryMode}, by name. */
    MODE {
        @Override
        List<String> values(FoundCourse course) {
            return List.of(course.card().mode().name());
        }
    },
    /** The code of the employment zone of its training body. */
    ZONE {
        @Override
        List<String> values(FoundCourse course) {
            return course.zoneCode().isEmpty() ? List.of() : List.of(course.zoneCode());
        }
    },
    /** The URI of a skill that it teaches. */
    SKILL {
        @Override
        List<String> values(FoundCourse course) {
            return course.card().skills().stream().map(TaughtSkill::uri).toList();
        }
    },
    /** 1 to 4. */
    LEVEL {
        @Override
        List<String> values(FoundCourse course) {
            return List.of(String.valueOf(course.card().level()));
        }
    },
    /** {@link Language}, by name: those in which its lessons can be read. */
    LANGUAGE {
        @Override
        List<String> values(FoundCourse course) {
            List<String> in = new ArrayList<>();
            for (Language language : Language.values()) {
                if (course.card().isIn(language)) {
                    in.add(language.name());
                }
            }
            return in;
        }
    },
    /** {@link Duration}, by name. */
    DURATION {
        @Override
        List<String> values(FoundCourse course) {
            return List.of(Duration.of(course.card().hours()).name());
        }
    };

    /** How long a course takes, roughly. */
    public enum Duration {
        /** At most an hour. */
        HOUR(1),
        /** At most a day, 7 hours. */
        DAY(7),
        /** At most a week of full time, 35 hours. */
        WEEK(35),
        /** More. */
        LONGER(Double.MAX_VALUE);

        private final double most;

        Duration(double most) {
            this.most = most;
        }

        /** In which of them so many hours are. */
        public static Duration of(double hours) {
            for (Duration duration : values()) {
                if (hours <= duration.most) {
                    return duration;
                }
            }
            return LONGER;
        }
    }

    abstract List<String> values(FoundCourse course);
}
