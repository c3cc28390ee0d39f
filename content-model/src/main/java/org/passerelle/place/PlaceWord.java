package org.passerelle.place;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The known lists of the national schema: each word as it stands in files, and what kind of word it is. */
public enum PlaceWord {
    /** Help with public services online. */
    PROCEDURES(Kind.SERVICE, "Aide aux démarches administratives"),
    /** Everyday tools. */
    EVERYDAY(Kind.SERVICE, "Maîtrise des outils numériques du quotidien"),
    /** Finding work. */
    WORK(Kind.SERVICE, "Insertion professionnelle via le numérique"),
    /** Safety. */
    SAFETY(Kind.SERVICE, "Utilisation sécurisée du numérique"),
    /** Being a parent. */
    PARENTING(Kind.SERVICE, "Parentalité et éducation avec le numérique"),
    /** Making things. */
    MAKING(Kind.SERVICE, "Loisirs et créations numériques"),
    /** Understanding. */
    UNDERSTANDING(Kind.SERVICE, "Compréhension du monde numérique"),
    /** A connection and machines. */
    ACCESS(Kind.SERVICE, "Accès internet et matériel informatique"),
    /** Machines at a low price. */
    EQUIPMENT(Kind.SERVICE, "Acquisition de matériel informatique à prix solidaire"),
    /** Young people. */
    YOUNG(Kind.AUDIENCE, "Jeunes"),
    /** Students. */
    STUDENTS(Kind.AUDIENCE, "Étudiants"),
    /** Families and children. */
    FAMILIES(Kind.AUDIENCE, "Familles et/ou enfants"),
    /** Seniors. */
    SENIORS(Kind.AUDIENCE, "Seniors"),
    /** Women. */
    WOMEN(Kind.AUDIENCE, "Femmes"),
    /** Deaf people. */
    DEAF(Kind.CARE, "Surdité"),
    /** Motor disabilities. */
    MOTOR(Kind.CARE, "Handicaps moteurs"),
    /** Mental disabilities. */
    MENTAL(Kind.CARE, "Handicaps mentaux"),
    /** People who read with difficulty. */
    READING(Kind.CARE, "Illettrisme"),
    /** English spoken. */
    ENGLISH(Kind.CARE, "Langues étrangères (anglais)"),
    /** Other languages spoken. */
    LANGUAGES(Kind.CARE, "Langues étrangères (autres)"),
    /** People who see badly. */
    SIGHT(Kind.CARE, "Déficience visuelle"),
    /** Free. */
    FREE(Kind.FEE, "Gratuit"),
    /** Free on a condition. */
    FREE_IF(Kind.FEE, "Gratuit sous condition"),
    /** To be paid. */
    PAID(Kind.FEE, "Payant"),
    /** One just comes. */
    COME(Kind.COMING, "Se présenter"),
    /** One telephones. */
    CALL(Kind.COMING, "Téléphoner"),
    /** One writes. */
    WRITE(Kind.COMING, "Contacter par mail"),
    /** One makes an appointment online. */
    APPOINTMENT(Kind.COMING, "Prendre un RDV en ligne"),
    /** It receives nobody. */
    NOBODY(Kind.COMING, "Ce lieu n'accueille pas de public"),
    /** A professional sends one. */
    SENT(Kind.COMING, "Envoyer un mail avec une fiche de prescription"),
    /** Alone. */
    ALONE(Kind.HELP, "En autonomie"),
    /** One to one. */
    ONE_TO_ONE(Kind.HELP, "Accompagnement individuel"),
    /** In a group. */
    GROUP(Kind.HELP, "Dans un atelier collectif"),
    /** From afar. */
    DISTANCE(Kind.HELP, "À distance"),
    /** It moves about. */
    MOVING(Kind.MOVES, "Itinérant"),
    /** It stays where it is. */
    FIXED(Kind.MOVES, "Fixe");

    /** What a word tells about a place. */
    public enum Kind {
        /** What one can do there. */
        SERVICE,
        /** For whom it is, in particular. */
        AUDIENCE,
        /** Whose needs it takes care of. */
        CARE,
        /** What it costs. */
        FEE,
        /** How one comes. */
        COMING,
        /** How one is helped. */
        HELP,
        /** Whether it moves about. */
        MOVES
    }

    private final Kind kind;
    private final String written;

    PlaceWord(Kind kind, String written) {
        this.kind = kind;
        this.written = written;
    }

    /** What it tells about. */
    public Kind kind() {
        return kind;
    }

    /** The word of a kind as it stands in files; empty when there is no such word. */
    static Optional<PlaceWord> of(Kind kind, String written) {
        String plain = written.replace('’', '\'').strip();
        return Arrays.stream(values())
                .filter(word -> word.kind == kind && word.written.equals(plain))
                .findFirst();
    }

    /** The words of a kind, in order. */
    public static List<PlaceWord> of(Kind kind) {
        return Arrays.stream(values()).filter(word -> word.kind == kind).toList();
    }
}
