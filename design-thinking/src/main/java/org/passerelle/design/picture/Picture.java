package org.passerelle.design.picture;

/**
 * An image that was read and written anew: nothing of the file that was sent is in it but its dots.
 *
 * @param type as HTTP says it
 * @param width in dots, as one looks at it
 * @param height in dots
 * @param content the image
 * @param preview the same, smaller
 */
public record Picture(String type, int width, int height, byte[] content, byte[] preview) {}
