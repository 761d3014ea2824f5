//! The order in which a page or slide shows what is to be ordered or matched: never the right one, always the same.
//! The player shuffles for itself.

/// An order of `count` things other than the written one, the same on each build and in both languages.
pub fn mixed(count: usize) -> Vec<usize> {
    // Every other one from the back, then the rest: 0 1 2 3 4 becomes 3 1 4 2 0.
    let (odd, even): (Vec<usize>, Vec<usize>) = (0..count).rev().partition(|i| i % 2 == 1);
    odd.into_iter().chain(even).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mixed_order_holds_everything_and_is_never_the_written_one() {
        for count in 2..12 {
            let order = mixed(count);
            let mut sorted = order.clone();
            sorted.sort_unstable();
            assert_eq!(sorted, (0..count).collect::<Vec<_>>());
            assert_ne!(order, sorted);
        }
        assert_eq!(mixed(5), [3, 1, 4, 2, 0]);
    }
}
