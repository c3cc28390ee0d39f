/** What is new for somebody: the page, the choice of mails, and who is told of what. */
@org.jspecify.annotations.NullMarked
package org.passerelle.web.notice;
