namespace Pipeline.Core.Statistics.Shoppers;

/// <summary>
/// The answered dialogues of one shopper with one participant over one channel: how many, and the sum of their scores. Positions from 0.
/// </summary>
public readonly record struct ShopperCell(int Participant, int Channel, int Shopper, long N, long Sum);
