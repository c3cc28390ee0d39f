package org.passerelle.survey;

import org.passerelle.kernel.LocalizedText;

/**
 * A survey as somebody sees it who has its link.
 *
 * @param answered whether they answered already
 * @param stopped whether they want to be asked nothing any more
 */
public record SurveyView(String code, SurveyKind kind, LocalizedText course, boolean answered, boolean stopped) {}
