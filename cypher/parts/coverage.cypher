/*
title: {vi: Số hộ và số hộ đã có người phụ trách của một thôn, en: How many households a village has and how many are covered}
over: village
rows: {households: households, covered: covered}
*/
CALL (village) {
  // part: households
  RETURN count(household) AS households
}
CALL (village) {
  // part: uncovered
  RETURN count(household) AS uncovered
}
RETURN households, households - uncovered AS covered
