/** What people can do and what occupations ask for, in the words of ESCO and ROME; finding skills in a text. */
@org.jspecify.annotations.NullMarked
package org.passerelle.skills;
