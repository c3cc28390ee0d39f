/** What somebody should hear of: on one page, by mail as they choose, and never more often than they want. */
@org.jspecify.annotations.NullMarked
package org.passerelle.notice;
