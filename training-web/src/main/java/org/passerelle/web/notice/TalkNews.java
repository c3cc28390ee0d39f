package org.passerelle.web.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.passerelle.announcement.Announced;
import org.passerelle.catalogue.CourseOutline;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.delivery.Runs;
import org.passerelle.design.experience.ExperienceAnswered;
import org.passerelle.design.experience.ExperienceAsked;
import org.passerelle.dialogue.MessageJudged;
import org.passerelle.dialogue.MessageWritten;
import org.passerelle.discussion.PostJudged;
import org.passerelle.discussion.PostWritten;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.notice.NoticeDraft;
import org.passerelle.notice.NoticeType;
import org.passerelle.notice.Telling;

/** Tells people what others write to them, or of what they wrote; nobody's name is in it who may stay unnamed. */
@ApplicationScoped
public class TalkNews {
    @Inject
    Telling telling;

    @Inject
    CourseOutlines outlines;

    @Inject
    Runs runs;

    void written(@Observes PostWritten event) {
        String thread = "/forums/" + event.run() + "/threads/" + event.thread();
        telling.tell(
                event.mentioned(),
                NoticeDraft.of(NoticeType.MENTION, "MENTION", thread, courseOf(event.run()), plain(event.title())));
        if (!event.opening()) {
            Set<UUID> others = new HashSet<>(event.followers());
            others.removeAll(event.mentioned());
            telling.tell(
                    others,
                    NoticeDraft.of(NoticeType.ANSWER, "ANSWER", thread, courseOf(event.run()), plain(event.title())));
        }
    }

    void judged(@Observes PostJudged event) {
        boolean liked = event.what() == PostJudged.What.ACCEPTED || event.what() == PostJudged.What.ENDORSED;
        String path = liked ? "/forums/" + event.run() + "/threads/" + event.thread() : "/forums/posts/" + event.post();
        telling.tell(
                Set.of(event.author()),
                NoticeDraft.of(
                        NoticeType.JUDGED, event.what().name(), path, courseOf(event.run()), plain(event.title())));
    }

    void asked(@Observes ExperienceAsked event) {
        telling.tell(
                Set.of(event.author()),
                NoticeDraft.of(
                        NoticeType.COMMENT,
                        "ASKED",
                        experience(event.experience()),
                        plain(""),
                        plain(event.title()),
                        plain(event.asker())));
    }

    void answered(@Observes ExperienceAnswered event) {
        telling.tell(
                Set.of(event.asker()),
                NoticeDraft.of(
                        NoticeType.COMMENT,
                        "REPLIED",
                        experience(event.experience()),
                        plain(""),
                        plain(event.title())));
    }

    void written(@Observes MessageWritten event) {
        telling.tell(
                event.receivers(),
                NoticeDraft.of(
                        NoticeType.MESSAGE,
                        "MESSAGE",
                        "/me/messages/" + event.enrolment(),
                        outlines.of(event.course()).map(CourseOutline::title).orElse(plain("")),
                        plain(event.author())));
    }

    void judged(@Observes MessageJudged event) {
        telling.tell(
                event.people(),
                NoticeDraft.of(
                        NoticeType.JUDGED,
                        (event.author() ? "MESSAGE_" : "REPORT_") + event.act().name(),
                        "/me/messages/" + event.enrolment() + '/' + event.message(),
                        outlines.of(event.course()).map(CourseOutline::title).orElse(plain(""))));
    }

    void announced(@Observes Announced event) {
        telling.tell(
                event.receivers(),
                NoticeDraft.of(
                        NoticeType.ANNOUNCEMENT,
                        "ANNOUNCED",
                        "/announcements/" + event.announcement(),
                        outlines.of(event.course()).map(CourseOutline::title).orElse(plain("")),
                        event.title()));
    }

    private LocalizedText courseOf(UUID run) {
        return outlines.of(runs.get(run).course()).map(CourseOutline::title).orElse(plain(""));
    }

    private static LocalizedText plain(String typed) {
        return LocalizedText.of(typed, typed);
    }

    private static String experience(UUID id) {
        return "/design/experiences/" + id + "/talk";
    }
}
