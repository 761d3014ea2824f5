//! Content hashes: names of media files, keys of the lock.
//! Where a hash stands in a name is decided by `project::media` and the lock.

use sha2::{Digest, Sha256};

/// SHA-256 in lower-case hexadecimal, 64 digits.
pub fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
