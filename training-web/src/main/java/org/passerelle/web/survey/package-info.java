/** The surveys that people answer by a link, without signing in. */
@org.jspecify.annotations.NullMarked
package org.passerelle.web.survey;
