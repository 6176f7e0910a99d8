package org.qunzhi.vault;

import javax.crypto.SecretKey;

/**
 * A key that closes and opens data.
 *
 * @param kind as of its {@link Owner}
 * @param id unique within the kind, base64url; says nothing about the owner
 * @param key AES, 256 bits
 */
public record DataKey(String kind, String id, SecretKey key) {
    /** Names the key and keeps the secret. */
    @Override
    public String toString() {
        return kind + "." + id;
    }
}
