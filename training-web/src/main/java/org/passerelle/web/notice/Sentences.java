package org.passerelle.web.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.passerelle.kernel.Language;
import org.passerelle.notice.NoticeView;
import org.passerelle.notice.NoticeWords;
import org.passerelle.web.platform.Bundles;

/** Says news by the sentences of the bundles. */
@ApplicationScoped
public class Sentences implements NoticeWords {
    @Inject
    Bundles bundles;

    @Override
    public String of(Language language, NoticeView notice) {
        List<Object> values = new ArrayList<>();
        values.add(notice.times());
        notice.values().forEach(value -> values.add(value.in(language)));
        return bundles.text(language, "notice.text." + notice.sentence(), values.toArray());
    }
}
