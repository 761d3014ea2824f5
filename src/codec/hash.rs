//! Content hashes: names of media files, keys of the lock.

use sha2::{Digest, Sha256};

/// SHA-256 in lower-case hexadecimal, 64 digits.
pub fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
