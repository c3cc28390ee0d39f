package org.passerelle.credential.offline;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.passerelle.credential.batch.BatchRow;
import org.passerelle.credential.batch.BatchVerifying;
import org.passerelle.credential.batch.StandaloneBatch;
import org.passerelle.credential.verification.Verdict;

/**
 * The command {@code deploy/verify}: checks files and folders with a bundle, without a server and, once it has the
 * bundle, without a network. Its exit status tells programs what its table tells people.
 */
public final class VerifyCommand {
    /** Each is genuine and in force, some perhaps with a remark. */
    public static final int ALL_VALID = 0;
    /** One at least is not valid. */
    public static final int SOME_NOT_VALID = 1;
    /** None is known to be not valid, but of one at least nothing can be told. */
    public static final int SOME_UNKNOWN = 2;
    /** It was called in a way that it does not know, or a file is not there. */
    public static final int WRONG_CALL = 3;
    /** The keys and lists could not be had, or are not those that they were to be. */
    public static final int NO_BUNDLE = 4;

    private static final Duration FRESH = Duration.ofDays(7);
    private static final int AT_ONCE = 500;

    private final Clock clock;
    private final PrintStream out;
    private final PrintStream err;

    /** One that reads the time from this clock and writes here. */
    public VerifyCommand(Clock clock, PrintStream out, PrintStream err) {
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    /** Runs it and ends the process. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(new VerifyCommand(Clock.systemUTC(), out, err).run(List.of(arguments), System.getenv()));
    }

    /** Does what the arguments ask; the exit status. */
    public int run(List<String> arguments, Map<String, String> environment) {
        CommandTexts spoken = new CommandTexts(CommandTexts.language(environment));
        CommandOptions options;
        try {
            options = CommandOptions.read(arguments);
            spoken = new CommandTexts(options.language().orElse(CommandTexts.language(environment)));
        } catch (CommandOptions.Wrong e) {
            err.println(spoken.of("verify.command." + e.getMessage(), e.what()));
            err.println(spoken.of("verify.command.usage"));
            return WRONG_CALL;
        }
        try {
            Bundle bundle = new BundleSource(options).bundle();
            List<CommandFiles.Named> files = CommandFiles.in(options.files());
            return answer(options, bundle, spoken, files);
        } catch (BundleSource.Unavailable e) {
            err.println(spoken.of("verify.command." + e.getMessage(), e.what()));
            return NO_BUNDLE;
        } catch (CommandOptions.Wrong e) {
            err.println(spoken.of("verify.command." + e.getMessage(), e.what()));
            return WRONG_CALL;
        }
    }

    private int answer(CommandOptions options, Bundle bundle, CommandTexts spoken, List<CommandFiles.Named> files) {
        BatchVerifying verifying = StandaloneBatch.over(bundle.verifying(clock), clock);
        CommandAnswer answer = new CommandAnswer(bundle, clock.instant());
        for (int from = 0; from < files.size(); from += AT_ONCE) {
            List<CommandFiles.Named> some = files.subList(from, Math.min(from + AT_ONCE, files.size()));
            verifying.verify(some, options.person()).rows().forEach(answer::add);
        }
        if (bundle.made().plus(FRESH).isBefore(clock.instant())) {
            err.println(spoken.of("verify.offline.state.old", spoken.moment(bundle.made())));
        }
        if (options.json()) {
            out.println(new CommandJson(spoken).written(answer));
        } else {
            new CommandTable(spoken).written(answer).forEach(out::println);
        }
        return status(answer.rows());
    }

    private static int status(List<BatchRow> rows) {
        if (rows.stream().anyMatch(row -> row.verdict() == Verdict.NOT_VALID)) {
            return SOME_NOT_VALID;
        }
        return rows.stream().anyMatch(row -> row.verdict() == Verdict.CANNOT_TELL) ? SOME_UNKNOWN : ALL_VALID;
    }
}
