/** What every page and resource stands on: settings, database, rights, routes, languages, texts. */
@NullMarked
package org.passerelle.web.platform;

import org.jspecify.annotations.NullMarked;
